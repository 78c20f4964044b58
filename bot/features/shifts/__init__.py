"""The rota: who answers when, how shifts pass from one to another, and how much each has been on."""
