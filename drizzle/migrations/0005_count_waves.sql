ALTER TABLE `waves` ADD `counted` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `waves` SET `counted` = coalesce((
	SELECT max(t.`number`) FROM `tallies` t WHERE t.`survey` = `waves`.`survey` AND t.`wave` = `waves`.`wave`
), 0);
