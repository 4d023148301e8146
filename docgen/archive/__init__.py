"""Many documents of many meetings: what is to be made, and the making of it."""
