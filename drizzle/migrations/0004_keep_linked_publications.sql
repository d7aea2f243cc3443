CREATE TABLE `kept` (
	`survey` text NOT NULL,
	`wave` text NOT NULL,
	`number` integer NOT NULL,
	`until` text NOT NULL,
	PRIMARY KEY(`survey`, `wave`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `waves` ADD `taken_back` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `snapshots_by_moment` ON `snapshots` (`survey`,`wave`,`published_at`) WHERE cut = 'all';--> statement-breakpoint
-- Until now nobody could read earlier publications, so that answers that were taken back may stand in those of named waves.
DELETE FROM `snapshots` WHERE EXISTS (
	SELECT 1 FROM `waves` w
	WHERE w.`survey` = `snapshots`.`survey` AND w.`wave` = `snapshots`.`wave` AND w.`promise` = 'named'
) AND `number` < (
	SELECT max(n.`number`) FROM `snapshots` n
	WHERE n.`survey` = `snapshots`.`survey` AND n.`wave` = `snapshots`.`wave`
);
