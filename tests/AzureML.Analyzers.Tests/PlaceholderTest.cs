public class PlaceholderTest { [Xunit.Fact] public void T() { } }
