using Microsoft.AspNetCore.Http;
using TutorBooking.Web.Api.Reads;

namespace TutorBooking.Tests.Web.Api.Reads;

public sealed class KeepableReadTests
{
    [Theory]
    [InlineData("/api/tutors", "?sort=rate&page=2")]
    [InlineData("/api/tutors", "?page=2&sort=rate")]
    [InlineData("/api/tutors", "?page=%202%20&sort=rate&other=1")]
    [InlineData("/API/Tutors/", "?PAGE=2&sort=rate&page_size=")]
    public void Addresses_that_ask_the_same_have_one_key(string path, string query) =>
        KeyOf(path, query).ShouldBe("/api/tutors&page=2&sort=rate");

    [Theory]
    [InlineData("?page=2&sort=-rate")]
    [InlineData("?page=2")]
    [InlineData("?page=2%26sort=rate")]
    [InlineData("?page=2&page=2&sort=rate")]
    public void Addresses_that_ask_something_else_have_another(string query) =>
        string.Equals(KeyOf("/api/tutors", query), KeyOf("/api/tutors", "?page=2&sort=rate"), StringComparison.Ordinal).ShouldBeFalse();

    private static string KeyOf(string path, string query)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        return new KeepableRead("page", "page_size", "sort").KeyOf(context.Request);
    }
}
