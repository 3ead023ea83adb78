"""Quotation and passage laid side by side: what stands for what, what changed, what the change governs, what was left out."""
