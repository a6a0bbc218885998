"""Reading agreements: what a seat may see, narrowing, ordering, searching, and the page of one."""
