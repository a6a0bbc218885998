"""What the desks show: queues, sheets, the permit of a case, and what a desk owes."""
