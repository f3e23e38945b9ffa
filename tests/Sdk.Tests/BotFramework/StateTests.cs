using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MentorBot.Sdk.Tests.BotFramework;

public class A_state
{
    private readonly CountingStorage storage = new();
    private readonly ITurnContext turn = new TurnContext(new ListAdapter(), ListAdapter.Incoming("hi"));

    [Fact]
    public async Task is_read_once_in_a_turn_unless_forced()
    {
        var state = new UserState(storage);
        await state.LoadAsync(turn);
        await state.LoadAsync(turn);
        Assert.Equal(1, storage.Reads);
        await state.LoadAsync(turn, force: true);
        Assert.Equal(2, storage.Reads);
    }

    [Fact]
    public async Task is_kept_by_channel_and_user_or_conversation()
    {
        await Set(new UserState(storage), "p", 1);
        await Set(new ConversationState(storage), "p", 2);
        Assert.Equal(["test/conversations/conversation-1", "test/users/user-1"], storage.Keys.Order());
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("from")]
    [InlineData("conversation")]
    public async Task needs_what_its_key_is_made_of(string missing)
    {
        var activity = ListAdapter.Incoming("hi");
        if (missing == "channel")
            activity.ChannelId = null;
        else if (missing == "from")
            activity.From = null;
        else
            activity.Conversation = null;
        BotState state = missing == "from" ? new UserState(storage) : new ConversationState(storage);
        await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(new TurnContext(new ListAdapter(), activity)));
    }

    [Fact]
    public async Task is_written_only_when_it_changed_or_when_forced()
    {
        var state = new UserState(storage);
        var list = state.CreateProperty<List<int>>("list");
        (await list.GetAsync(turn, () => [])).Add(1);
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(1, storage.Writes);
        (await list.GetAsync(turn)).Add(2); // a change deep inside
        await state.SaveChangesAsync(turn);
        Assert.Equal(2, storage.Writes);
        await state.SaveChangesAsync(turn, force: true);
        Assert.Equal(3, storage.Writes);
    }

    [Fact]
    public async Task is_not_written_when_it_was_never_loaded()
    {
        await new UserState(storage).SaveChangesAsync(turn);
        await new UserState(storage).SaveChangesAsync(turn, force: true);
        Assert.Equal(0, storage.Writes);
    }

    [Fact]
    public async Task is_written_empty_after_it_was_cleared()
    {
        var state = new UserState(storage);
        await Set(state, "p", 1);
        await state.ClearStateAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(2, storage.Writes);
        await state.LoadAsync(turn, force: true);
        Assert.Null(await state.CreateProperty<string>("p").GetAsync(turn));
    }

    [Fact]
    public async Task is_gone_after_it_was_deleted()
    {
        var state = new UserState(storage);
        await Set(state, "p", 1);
        await state.DeleteAsync(turn);
        Assert.Empty(storage.Keys);
        Assert.Null(state.GetCachedState(turn));
    }

    [Fact]
    public async Task answers_the_default_and_keeps_it()
    {
        var state = new UserState(storage);
        Assert.Equal(5, await state.CreateProperty<int>("n").GetAsync(turn, () => 5));
        Assert.Equal(5, await state.CreateProperty<int>("n").GetAsync(turn, () => 6));
        Assert.Equal("x", await state.CreateProperty<string>("s").GetAsync(turn, () => "x"));
        Assert.Equal("x", await state.CreateProperty<string>("s").GetAsync(turn));
    }

    [Fact]
    public async Task answers_default_of_the_type_without_a_default()
    {
        var state = new UserState(storage);
        Assert.Equal(0, await state.CreateProperty<int>("n").GetAsync(turn));
        Assert.Null(await state.CreateProperty<string>("s").GetAsync(turn));
    }

    [Fact]
    public async Task forgets_a_property_that_is_deleted()
    {
        var state = new UserState(storage);
        await Set(state, "p", 1);
        await state.CreateProperty<int>("p").DeleteAsync(turn);
        await state.SaveChangesAsync(turn);
        await state.LoadAsync(turn, force: true);
        Assert.Equal(9, await state.CreateProperty<int>("p").GetAsync(turn, () => 9));
    }

    [Fact]
    public async Task converts_what_a_storage_without_type_names_gives_back()
    {
        storage.Items["test/users/user-1"] = JObject.Parse("""{ "place": { "Id": "c" }, "list": [1, 2], "n": 3 }""");
        var state = new UserState(storage);
        Assert.Equal("c", (await state.CreateProperty<ConversationAccount>("place").GetAsync(turn)).Id);
        Assert.Equal([1, 2], await state.CreateProperty<List<int>>("list").GetAsync(turn));
        Assert.Equal(3, await state.CreateProperty<int>("n").GetAsync(turn));
    }

    [Fact]
    public async Task refuses_what_is_no_state()
    {
        storage.Items["test/users/user-1"] = "a sentence";
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(storage).LoadAsync(turn));
    }

    [Fact]
    public async Task writes_back_the_very_object_it_read() // so a storage can carry an ETag through
    {
        var stored = new Dictionary<string, object> { ["n"] = 1 };
        storage.Items["test/users/user-1"] = stored;
        var state = new UserState(storage);
        await Set(state, "n", 2);
        Assert.Same(stored, storage.Items["test/users/user-1"]);
    }

    [Fact]
    public void names_its_properties()
    {
        Assert.Equal("p", new UserState(storage).CreateProperty<int>("p").Name);
        Assert.Throws<ArgumentNullException>(() => new UserState(storage).CreateProperty<int>(" "));
        Assert.Throws<ArgumentNullException>(() => new UserState(null));
    }

    private async Task Set(BotState state, string name, int value)
    {
        await state.CreateProperty<int>(name).SetAsync(turn, value);
        await state.SaveChangesAsync(turn);
    }

    private sealed class CountingStorage : IStorage
    {
        public Dictionary<string, object> Items { get; } = [];

        public IEnumerable<string> Keys => Items.Keys;

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Task.FromResult<IDictionary<string, object>>(Items.Where(item => keys.Contains(item.Key)).ToDictionary());
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, value) in changes)
                Items[key] = value;
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            foreach (var key in keys)
                Items.Remove(key);
            return Task.CompletedTask;
        }
    }
}

public class A_memory_storage
{
    private readonly MemoryStorage storage = new();

    [Fact]
    public async Task gives_back_what_was_written_as_the_type_it_was()
    {
        await Write("k", new Item { Name = "n", Inner = new Item { Name = "i" } });
        var item = Assert.IsType<Item>(await Read("k"));
        Assert.Equal(("n", "i"), (item.Name, item.Inner.Name));
    }

    [Fact]
    public async Task gives_back_a_copy()
    {
        var item = new Item { Name = "before" };
        await Write("k", item);
        item.Name = "after";
        Assert.Equal("before", ((Item)await Read("k")).Name);
    }

    [Fact]
    public async Task answers_only_the_keys_that_exist_and_deletes_any()
    {
        await Write("k", new Item());
        Assert.Single(await storage.ReadAsync(["k", "other"], default));
        await storage.DeleteAsync(["k", "other"], default);
        Assert.Empty(await storage.ReadAsync(["k"], default));
    }

    [Fact]
    public async Task refuses_an_item_that_was_read_before_someone_else_wrote()
    {
        await Write("k", new Item());
        var (first, second) = ((Item)await Read("k"), (Item)await Read("k"));
        await Write("k", first);
        await Assert.ThrowsAsync<ArgumentException>(() => Write("k", second));
        second.ETag = "*";
        await Write("k", second);
    }

    [Fact]
    public async Task takes_no_null()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.ReadAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.WriteAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.DeleteAsync(null, default));
    }

    private Task Write(string key, object value) => storage.WriteAsync(new Dictionary<string, object> { [key] = value }, default);

    private async Task<object> Read(string key) => (await storage.ReadAsync([key], default))[key];

    private sealed class Item : IStoreItem
    {
        public string Name { get; set; }

        public Item Inner { get; set; }

        public string ETag { get; set; }
    }
}
