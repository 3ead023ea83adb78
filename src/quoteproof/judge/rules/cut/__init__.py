"""Where the quotation is cut out of its sentence, or joins what stands apart."""
