"""Reading a letter as it is typed: its words, sentences, greeting and close. Offsets count characters of the draft."""
