"""Laws: what must hold between intervals. They never see text, and each can be solved for each of its roles."""
