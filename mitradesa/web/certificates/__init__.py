"""An event afterwards: what its report says, who came, promises, certificates and the page at which anybody verifies one."""
