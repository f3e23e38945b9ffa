Console.Error.WriteLine("usage: <engine> …");
return 2;
