namespace Azure.Data.Tables.Models;

/// <summary>A table, as the service describes it.</summary>
public class TableItem(string name)
{
    public string Name { get; } = name;
}
