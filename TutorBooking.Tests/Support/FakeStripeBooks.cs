using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace TutorBooking.Tests.Support;

/// <summary>What the stand-in for Stripe keeps, and how it moves.</summary>
internal sealed class FakeStripeBooks
{
    private readonly List<Page> pages = [];
    private readonly List<Payment> payments = [];
    private readonly List<Refund> refunds = [];

    public IReadOnlyList<Page> Pages => pages;

    public IReadOnlyList<Payment> Payments => payments;

    public IReadOnlyList<Refund> Refunds => refunds;

    public static (int Status, object Answer) Fail(int status, string type, string code = "") => (status, new { error = new { type, code } });

    /// <summary>Somebody enters a card on the only open page, and the bank agrees.</summary>
    public void PayOpenPage()
    {
        var page = pages.Single(one => one.Status is "open");
        var payment = Add(page.Form, page.Amount, page.IsTakenLater, page.IsTakenLater ? "requires_capture" : "succeeded");
        (page.Status, page.Payment) = ("complete", payment);
    }

    /// <summary>The bank's own page was answered with yes, or with no.</summary>
    public void Answer(bool agrees)
    {
        var payment = payments.Single(one => one.Status is "requires_action");
        payment.Status = agrees ? payment.Agreed : "requires_payment_method";
    }

    public (int Status, object Answer) Do(string method, string path, IQueryCollection query, IFormCollection form) => (method, path.Split('/')) switch
    {
        ("POST", [_, _, "checkout", "sessions"]) => Create(form),
        ("GET", [_, _, "checkout", "sessions", var id]) => (200, pages.Single(one => one.Id == id).Told),
        ("POST", [_, _, "checkout", "sessions", var id, "expire"]) => Expire(pages.Single(one => one.Id == id)),
        ("POST", [_, _, "payment_intents"]) => (200, Add(form, Number(form["amount"]), form["capture_method"] == "manual", "requires_confirmation").Told),
        ("GET", [_, _, "payment_intents", var id]) => (200, Find(id).Told),
        ("POST", [_, _, "payment_intents", var id, "confirm"]) => Confirm(Find(id)),
        ("POST", [_, _, "payment_intents", var id, "capture"]) => Move(Find(id), "succeeded", "requires_capture"),
        ("POST", [_, _, "payment_intents", var id, "cancel"]) => Move(Find(id), "canceled", "requires_capture", "requires_confirmation", "requires_action", "requires_payment_method"),
        ("GET", [_, _, "refunds"]) => (200, new { data = refunds.Where(one => one.Payment.Id == query["payment_intent"]).Select(one => one.Told).ToList() }),
        ("POST", [_, _, "refunds"]) => GiveBack(Find(form["payment_intent"].ToString()), form),
        _ => Fail(404, "invalid_request_error"),
    };

    private static (int Status, object Answer) Expire(Page page)
    {
        if (page.Status is not "open") return Fail(400, "invalid_request_error");

        page.Status = "expired";
        return (200, page.Told);
    }

    private static (int Status, object Answer) Move(Payment payment, string to, params string[] from)
    {
        if (!from.Contains(payment.Status)) return Fail(400, "invalid_request_error", "payment_intent_unexpected_state");

        payment.Status = to;
        return (200, payment.Told);
    }

    private static (int Status, object Answer) Confirm(Payment payment)
    {
        if (payment.Status is not "requires_confirmation") return Fail(400, "invalid_request_error", "payment_intent_unexpected_state");

        payment.Status = payment.Form["payment_method"].ToString() switch
        {
            "pm_declined" => "requires_payment_method",
            "pm_asks" => "requires_action",
            _ => payment.Agreed,
        };
        return payment.Status is "requires_payment_method" ? Fail(402, "card_error", "card_declined") : (200, payment.Told);
    }

    private static long Number(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);

    private Payment Find(string id) => payments.Single(one => one.Id == id);

    private (int Status, object Answer) Create(IFormCollection form)
    {
        var page = new Page($"cs_{pages.Count + 1}", form, Number(form["line_items[0][price_data][unit_amount]"]), form["payment_intent_data[capture_method]"] == "manual");
        if (page.Amount < 50) return Fail(400, "invalid_request_error", "amount_too_small");

        pages.Add(page);
        return (200, page.Told);
    }

    private Payment Add(IFormCollection form, long amount, bool isTakenLater, string status)
    {
        var payment = new Payment($"pi_{payments.Count + 1}", form, amount, isTakenLater) { Status = status };
        payments.Add(payment);
        return payment;
    }

    private (int Status, object Answer) GiveBack(Payment payment, IFormCollection form)
    {
        var amount = Number(form["amount"]);
        var given = refunds.Where(one => one.Payment == payment).Sum(one => one.Amount);
        if (payment.Status is not "succeeded" || given + amount > payment.Amount) return Fail(400, "invalid_request_error", "charge_already_refunded");

        refunds.Add(new Refund($"re_{refunds.Count + 1}", payment, amount, form["metadata[key]"].ToString()));
        return (200, refunds[^1].Told);
    }

    internal sealed record Page(string Id, IFormCollection Form, long Amount, bool IsTakenLater)
    {
        public string Status { get; set; } = "open";

        public Payment? Payment { get; set; }

        public string Address => $"https://checkout.stripe.test/{Id}";

        public object Told => new { id = Id, status = Status, url = Status is "open" ? Address : null, payment_intent = Payment?.Told };
    }

    internal sealed record Payment(string Id, IFormCollection Form, long Amount, bool IsTakenLater)
    {
        public required string Status { get; set; }

        public string Agreed => IsTakenLater ? "requires_capture" : "succeeded";

        public object Told => new { id = Id, status = Status, next_action = Status is "requires_action" ? new { redirect_to_url = new { url = $"https://bank.test/{Id}" } } : null };
    }

    internal sealed record Refund(string Id, Payment Payment, long Amount, string Key)
    {
        public object Told => new { id = Id, status = "succeeded", metadata = new { key = Key } };
    }
}
