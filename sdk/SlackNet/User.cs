namespace SlackNet;

public class User
{
    public string RealName { get; set; }

    public string Tz { get; set; }

    public UserProfile Profile { get; set; }

    public bool IsAdmin { get; set; }

    public bool IsOwner { get; set; }

    public string Locale { get; set; }
}

public class UserProfile
{
    public string RealName { get; set; }

    public string DisplayName { get; set; }

    public string Email { get; set; }
}
