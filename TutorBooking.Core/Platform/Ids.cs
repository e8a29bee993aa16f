using System.ComponentModel;
using System.Globalization;

namespace TutorBooking.Core.Platform;

/// <summary>A number that names one row of one table; its type keeps it from being passed for another table's.</summary>
public interface IId
{
    long Value { get; }
}

/// <summary>One account, whatever its roles.</summary>
/// <remarks>Identity keeps it as text in cookies and tokens, hence the converter and the bare number.</remarks>
[TypeConverter(typeof(UserIdTextConverter))]
public readonly record struct UserId(long Value) : IId
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One tutor's public profile; the account that owns it has a <see cref="UserId"/>.</summary>
public readonly record struct TutorId(long Value) : IId;

public readonly record struct SubjectId(long Value) : IId;

public readonly record struct BookingId(long Value) : IId;

public readonly record struct ReviewId(long Value) : IId;

public readonly record struct NoticeId(long Value) : IId;

public readonly record struct HoldId(long Value) : IId;

public readonly record struct ProposalId(long Value) : IId;

/// <remarks>Told in order, so that one can ask for all after another.</remarks>
public readonly record struct JournalId(long Value) : IId, IComparable<JournalId>
{
    public static bool operator <(JournalId left, JournalId right) => left.Value < right.Value;

    public static bool operator >(JournalId left, JournalId right) => left.Value > right.Value;

    public static bool operator <=(JournalId left, JournalId right) => left.Value <= right.Value;

    public static bool operator >=(JournalId left, JournalId right) => left.Value >= right.Value;

    public int CompareTo(JournalId other) => Value.CompareTo(other.Value);
}

public readonly record struct TopUpId(long Value) : IId;

public readonly record struct CardPaymentId(long Value) : IId;

public readonly record struct CardRefundId(long Value) : IId;

public readonly record struct ReceiptId(long Value) : IId;

public readonly record struct CouponId(long Value) : IId;

/// <summary>One package of prepaid lessons that a student has bought.</summary>
public readonly record struct PackageId(long Value) : IId;

public readonly record struct PackageOfferId(long Value) : IId;

/// <summary>An address of a program that is told of a person's lessons.</summary>
public readonly record struct WebhookId(long Value) : IId;

public readonly record struct WebhookDeliveryId(long Value) : IId;
