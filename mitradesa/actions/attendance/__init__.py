"""What is written while an event runs: phones, check-ins from phones, files and paper, doubles, questions, tests, feedback, erasing."""
