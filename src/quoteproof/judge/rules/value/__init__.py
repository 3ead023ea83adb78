"""What is compared by value: numbers, dates, names."""
