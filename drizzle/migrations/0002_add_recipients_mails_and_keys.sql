CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`what` text NOT NULL,
	`survey` text,
	`detail` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `comments` (
	`survey` text NOT NULL,
	`response` text NOT NULL,
	`question` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`survey`, `response`, `question`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `hooks` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`count` integer NOT NULL,
	`made_at` integer NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`error` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `hooks_due` ON `hooks` (`due_at`) WHERE state = 'due';--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`arrived_at` integer NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`raw` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mails` (
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`error` text,
	`run` text,
	PRIMARY KEY(`survey`, `wave`, `person`, `kind`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`due_at`) WHERE state in ('due', 'sending');--> statement-breakpoint
CREATE INDEX `mails_due_to_leaders` ON `mails` (`due_at`) WHERE state in ('due', 'sending') and not kind in ('invitation', 'reminder', 'reminder-2', 'feedback');--> statement-breakpoint
CREATE INDEX `mails_failed` ON `mails` (`survey`) WHERE state = 'failed';--> statement-breakpoint
CREATE TABLE `owner_keys` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`surveys` text NOT NULL,
	`doors` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `recipients` (
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`person` text NOT NULL,
	`link` text,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`address` text,
	`name` text,
	`zone` text,
	`invited_on` text NOT NULL,
	`passed_on` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`survey`, `wave`, `person`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `recipients_by_person` ON `recipients` (`person`);--> statement-breakpoint
CREATE INDEX `recipients_by_link` ON `recipients` (`link`) WHERE link is not null;--> statement-breakpoint
CREATE INDEX `recipients_with_address` ON `recipients` (`survey`,`wave`) WHERE address is not null;--> statement-breakpoint
CREATE TABLE `stories` (
	`survey` text NOT NULL,
	`response` text NOT NULL,
	`question` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`survey`, `response`, `question`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`person` text NOT NULL,
	`scope` text NOT NULL,
	`reason` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`person`, `scope`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `links` ADD `test` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `seal` text;--> statement-breakpoint
CREATE INDEX `sessions_by_email` ON `sessions` (`email`);--> statement-breakpoint
ALTER TABLE `waves` ADD `site` text;