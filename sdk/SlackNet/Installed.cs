namespace SlackNet;

public class WorkSpace
{
    public string Id { get; set; }
}

public class AuthedUser
{
    public string Id { get; set; }
}
