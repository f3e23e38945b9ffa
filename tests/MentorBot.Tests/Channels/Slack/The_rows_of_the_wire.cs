using System.Reflection;
using MentorBot.Tests.Channels.Teams;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>What Slack sends and what MentorBot answers, row by row: where each row is a test.</summary>
public sealed class The_rows_of_the_wire
{
    private static readonly Type Gate = typeof(The_gate_of_Slack);
    private static readonly Type Talking = typeof(Talking_in_Slack);

    private static readonly (string Row, Type Class, string[] Tests)[] Rows =
    [
        ("url_verification, signed: 200 with the challenge", Gate, [nameof(The_gate_of_Slack.answers_a_challenge)]),
        ("wrong signature, or a header missing: 401, empty body, nothing parsed", Gate, [nameof(The_gate_of_Slack.refuses_a_wrong_or_missing_signature_before_it_parses), nameof(The_gate_of_Slack.refuses_one_header_without_the_other)]),
        ("timestamp more than 300 s old or ahead: 401", Gate, [nameof(The_gate_of_Slack.takes_what_is_at_most_five_minutes_off)]),
        ("ssl_check=1, unsigned: 200, empty", Gate, [nameof(The_gate_of_Slack.answers_a_check_of_the_certificate_unsigned)]),
        ("Content-Type with a charset: 200", Gate, [nameof(The_gate_of_Slack.answers_a_challenge)]),
        ("JSON that does not parse, correctly signed: 400", Gate, [nameof(The_gate_of_Slack.refuses_what_cannot_be_parsed)]),
        ("the same event_id again: 200, handled once, also across two instances", Gate, [nameof(The_gate_of_Slack.handles_an_event_once_across_two_instances), nameof(The_gate_of_Slack.handles_an_event_once_that_comes_to_two_instances_at_the_same_moment), nameof(The_gate_of_Slack.handles_a_command_and_a_button_once_by_their_trigger)]),
        ("unknown action_id, command or callback_id: 200 at once, logged", Gate, [nameof(The_gate_of_Slack.answers_at_once_what_it_does_not_know_and_logs_it), nameof(The_gate_of_Slack.answers_at_once_an_action_it_does_not_know)]),
        ("slow work: acknowledged, the answer follows by response_url or chat.postMessage", Gate, [nameof(The_gate_of_Slack.acknowledges_before_it_works), nameof(The_gate_of_Slack.acknowledges_a_command_and_answers_by_its_response_address), nameof(The_gate_of_Slack.is_rehearsed_before_it_opens_and_leaves_nothing_of_that_behind)]),
        ("429 with Retry-After: waits as told, retries, gives up after a bound and records it", Talking, [nameof(Talking_in_Slack.a_refused_message_is_sent_again_when_slack_says_so_and_a_little_later), nameof(Talking_in_Slack.a_message_that_is_refused_for_ever_is_given_up)]),
        ("429 without Retry-After: 1 s; 2xx without Content-Type: empty", Talking, [nameof(Talking_in_Slack.a_refused_message_is_sent_again_when_slack_says_so_and_a_little_later), nameof(Talking_in_Slack.an_answer_without_a_type_is_taken_for_nothing_and_the_message_is_sent_again)]),
        ("body over 1 MB: 413", Gate, [nameof(The_gate_of_Slack.refuses_what_is_too_large_before_it_asks_for_proof)]),
        ("signature compared before parsing, as Slack documents it", Gate, [nameof(The_gate_of_Slack.refuses_a_wrong_or_missing_signature_before_it_parses), nameof(The_gate_of_Slack.signs_as_slack_does)]),
        ("what is the bot's own, an edit or said elsewhere is no question", Gate, [nameof(The_gate_of_Slack.does_not_answer_itself_nor_what_is_not_said_to_it), nameof(The_gate_of_Slack.knows_a_direct_message_by_its_channel_where_the_type_is_missing)]),
    ];

    [Fact]
    public void are_tests() => Assert.All(Rows, row => Assert.All(row.Tests, test =>
        Assert.True(row.Class.GetMethod(test)?.GetCustomAttribute<FactAttribute>() is { Skip: null, Explicit: false }, row.Row)));

    [Fact]
    public void compare_signatures_in_constant_time()
    {
        // A clock cannot show it in a test: that nothing else compares them can be read.
        var proof = File.ReadAllText(Path.Combine(Checkout.Root, "src", "MentorBot", "Channels", "Slack", "SlackProof.cs"));
        Assert.Contains("CryptographicOperations.FixedTimeEquals(", proof, StringComparison.Ordinal);
        Assert.DoesNotContain("signature ==", proof, StringComparison.Ordinal);
    }
}
