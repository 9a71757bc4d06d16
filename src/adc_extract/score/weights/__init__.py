"""The learned weights, one file a preset, written by the training."""
