"""Other words, or the same ones otherwise: spelling, order, what came in and what fell out."""
