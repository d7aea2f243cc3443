CREATE TABLE `folds` (
	`survey` text NOT NULL,
	`number` integer NOT NULL,
	`watermark` integer NOT NULL,
	`version` text NOT NULL,
	PRIMARY KEY(`survey`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `links` (
	`hash` text PRIMARY KEY NOT NULL,
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`attributes` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `responses` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`survey` text NOT NULL,
	`id` text NOT NULL,
	`chain` text NOT NULL,
	`version` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`wave` text NOT NULL,
	`attributes` text NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`withhold` integer NOT NULL,
	`seconds` integer NOT NULL,
	`received_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_by_id` ON `responses` (`survey`,`id`);--> statement-breakpoint
CREATE INDEX `responses_by_survey` ON `responses` (`survey`);--> statement-breakpoint
CREATE INDEX `responses_by_chain` ON `responses` (`survey`,`chain`) WHERE chain <> id;--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`email` text NOT NULL,
	`expires_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`number` integer NOT NULL,
	`cut` text NOT NULL,
	`version` text NOT NULL,
	`published_at` text NOT NULL,
	`snapshot` text NOT NULL,
	PRIMARY KEY(`survey`, `wave`, `number`, `cut`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `spent_tokens` (
	`hash` text PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tallies` (
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`cut` text NOT NULL,
	`withheld` integer NOT NULL,
	`number` integer NOT NULL,
	`tally` text NOT NULL,
	PRIMARY KEY(`survey`, `wave`, `cut`, `withheld`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `waves` (
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`opened_on` text NOT NULL,
	`closes_on` text,
	`invited` integer NOT NULL,
	`promise` text NOT NULL,
	PRIMARY KEY(`survey`, `wave`)
) STRICT, WITHOUT ROWID;
