"""Raw WordprocessingML: its names, the order of its children, building and reading elements."""
