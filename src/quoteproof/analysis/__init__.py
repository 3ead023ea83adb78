"""Reading a text once: what find, attribute, compare and judge ask of it, each fact in one place."""
