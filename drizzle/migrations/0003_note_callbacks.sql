CREATE TABLE `callbacks` (
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`chain` text NOT NULL,
	`question` text NOT NULL,
	`owner` text,
	`due` text,
	`done_on` text,
	`note` text,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`survey`, `wave`, `chain`, `question`)
) STRICT, WITHOUT ROWID;
