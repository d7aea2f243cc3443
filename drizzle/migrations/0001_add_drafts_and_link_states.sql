CREATE TABLE `drafts` (
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`chain` text NOT NULL,
	`id` text NOT NULL,
	`version` text NOT NULL,
	`role` text NOT NULL,
	`listed_role` text,
	`language` text NOT NULL,
	`attributes` text NOT NULL,
	`answers` text NOT NULL,
	`withhold` integer NOT NULL,
	`seconds` integer NOT NULL,
	`revision` integer NOT NULL,
	`follows` integer NOT NULL,
	`received_at` text NOT NULL,
	PRIMARY KEY(`survey`, `wave`, `chain`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `links` ADD `state` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `responses` ADD `listed_role` text;