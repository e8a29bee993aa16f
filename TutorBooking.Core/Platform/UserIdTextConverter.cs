using System.ComponentModel;
using System.Globalization;

namespace TutorBooking.Core.Platform;

/// <summary>Turns an account's number to text and back, as Identity's stores ask for it.</summary>
internal sealed class UserIdTextConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        new UserId(long.Parse((string)value, CultureInfo.InvariantCulture));

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value?.ToString();
}
