"""Reported speech."""
