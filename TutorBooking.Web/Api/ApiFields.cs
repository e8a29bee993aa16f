namespace TutorBooking.Web.Api;

/// <summary>On an endpoint: which fields the JSON that it takes may have. For descriptions only; <see cref="ApiBody"/> reads it.</summary>
internal sealed record ApiFields(Type Type)
{
    public static ApiFields Of<T>() => new(typeof(T));
}
