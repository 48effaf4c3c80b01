<?php

// A receiver of Caveat's webhooks:
//   composer install && WEBHOOK_SECRET=whsec_… php -S 127.0.0.1:4848 receiver.php

declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

use StandardWebhooks\Exception\WebhookVerificationException;
use StandardWebhooks\Webhook;

// Tables of the CMS, so that a page and what is known of its claims are written in one transaction.
const TABLES = <<<'SQL'
    CREATE TABLE IF NOT EXISTS webhooks (id TEXT PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS claims (id TEXT PRIMARY KEY, version INTEGER, status TEXT, caveat TEXT);
    SQL;

// Writes nothing where the claim has this version already, or a newer one.
const NEWER = <<<'SQL'
    INSERT INTO claims (id, version, status, caveat) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, caveat = excluded.caveat
    WHERE excluded.version > claims.version
    SQL;

$secret = getenv('WEBHOOK_SECRET') ?: '';
if (!str_starts_with($secret, 'whsec_')) {
    error_log('WEBHOOK_SECRET is missing');
    http_response_code(500);
    exit;
}

// The bytes as they came: parsed and written again, they would not verify.
$body = file_get_contents('php://input');
$headers = [
    'webhook-id' => $_SERVER['HTTP_WEBHOOK_ID'] ?? null,
    'webhook-timestamp' => $_SERVER['HTTP_WEBHOOK_TIMESTAMP'] ?? null,
    'webhook-signature' => $_SERVER['HTTP_WEBHOOK_SIGNATURE'] ?? null,
];
try {
    $event = (new Webhook($secret))->verify($body, $headers);
} catch (WebhookVerificationException | TypeError $error) {
    // The library ends in a TypeError where the header holds half a signature.
    error_log("refused: {$error->getMessage()}");
    http_response_code(401);
    exit;
}
error_log("verified: {$event['type']}");

$data = $event['data'];
$claims = isset($data['claim']) ? [[...$data['claim'], 'caveat' => $data['caveat']]] : $data['claims'] ?? [];
$stories = isset($data['story']) ? [$data['story']] : $data['stories'] ?? [];

$database = new PDO('sqlite:caveats.sqlite');
$database->exec(TABLES);
$database->exec('BEGIN IMMEDIATE');
$isNew = $database->prepare('INSERT INTO webhooks (id) VALUES (?) ON CONFLICT DO NOTHING');
$isNew->execute([$headers['webhook-id']]);
if ($isNew->rowCount() === 1) {
    $newer = $database->prepare(NEWER);
    foreach ($claims as $claim) {
        $newer->execute([$claim['id'], $claim['version'], $claim['status'], json_encode($claim['caveat'])]);
        if ($newer->rowCount() === 1) {
            $caveat = $claim['caveat']['en'] ?? 'no caveat';
            error_log("claim {$claim['id']}, version {$claim['version']}, {$claim['status']}: $caveat");
        }
    }
}
$versions = $database->query('SELECT id, version FROM claims')->fetchAll(PDO::FETCH_KEY_PAIR);
$database->exec('COMMIT');

// What the pages of these stories show now. Leave it out where a page is not updated until later.
$shown = array_map(fn($claim) => ['claimId' => $claim['id'], 'version' => (int) $versions[$claim['id']]], $claims);
$acknowledge = fn($story) => ['storyId' => $story['id'], 'claims' => $shown];
header('Content-Type: application/json');
echo json_encode(['acknowledgements' => $shown === [] ? [] : array_map($acknowledge, $stories)]);
