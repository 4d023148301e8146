"""What content says, as data: the series, the meeting, its texts, facts and names."""
