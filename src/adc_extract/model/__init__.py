"""The ground: plain values that every room knows. Standard library only."""
