using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Flow;

/// <summary>Classes of the user's own: over the library's classes, around them, and the constants that members return.</summary>
public sealed class ConstructorTests
{
    private static Task Reports(string members, params string[] otherSources) => Verify.Reports(
        Verify.References(SdkFamily.Arm),
        """
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """ + members,
        new Verify.Setup { OtherSources = otherSources });

    [Fact]
    public Task What_a_derived_class_lacks_is_reported_where_it_calls_the_library() => Reports("""
        public sealed class TeamWorkspace : MachineLearningWorkspaceData
        {
            public TeamWorkspace(string team) : {|AML1001:base|}(AzureLocation.WestEurope) => FriendlyName = team;
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c) => c.CreateOrUpdate(WaitUntil.Completed, "ws", new TeamWorkspace("churn"));
        }
        """);

    [Fact]
    public Task A_derived_class_that_sets_it_is_fine() => Reports("""
        public sealed class TeamWorkspace : MachineLearningWorkspaceData
        {
            public TeamWorkspace(string team) : base(AzureLocation.WestEurope)
            {
                FriendlyName = team;
                IsHbiWorkspace = true;
            }
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c) => c.CreateOrUpdate(WaitUntil.Completed, "ws", new TeamWorkspace("churn"));
        }
        """);

    [Fact]
    public Task A_bad_value_in_a_derived_constructor_is_reported_at_the_value() => Reports("""
        public sealed class TeamWorkspace : MachineLearningWorkspaceData
        {
            public TeamWorkspace() : base(AzureLocation.WestEurope) => IsHbiWorkspace = {|AML1001:false|};
        }
        """);

    [Fact]
    public Task A_primary_constructor_is_reported_at_the_base_type() => Reports("""
        public sealed class TeamWorkspace(string region) : {|AML1001:MachineLearningWorkspaceData|}(new AzureLocation(region));
        """);

    [Fact]
    public Task A_caller_completes_a_hidden_class_in_its_initializer() => Reports("""
        internal sealed class TeamWorkspace : MachineLearningWorkspaceData
        {
            public TeamWorkspace() : base(AzureLocation.WestEurope) { }
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c) =>
                c.CreateOrUpdate(WaitUntil.Completed, "ws", new TeamWorkspace { IsHbiWorkspace = true });
        }
        """);

    [Fact]
    public Task A_caller_completes_a_visible_class_too() => Reports("""
        public sealed class TeamWorkspace : MachineLearningWorkspaceData
        {
            public TeamWorkspace() : base(AzureLocation.WestEurope) { }
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c)
            {
                TeamWorkspace data = new();
                data.IsHbiWorkspace = true;
                c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
            }
        }
        """);

    [Fact]
    public Task A_constructor_that_calls_another_one_completes_what_that_begins() => Reports("""
        public sealed class TeamWorkspace : MachineLearningWorkspaceData
        {
            private TeamWorkspace(AzureLocation location) : base(location) { }

            public TeamWorkspace() : this(AzureLocation.WestEurope) => IsHbiWorkspace = true;
        }
        """);

    [Fact]
    public Task A_class_with_derived_classes_is_judged_where_it_is_created() => Reports("""
        public class TeamWorkspace : MachineLearningWorkspaceData
        {
            public TeamWorkspace() : base(AzureLocation.WestEurope) { }
        }

        public sealed class HardenedWorkspace : TeamWorkspace
        {
            public HardenedWorkspace() => IsHbiWorkspace = true;
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c)
            {
                c.CreateOrUpdate(WaitUntil.Completed, "a", new HardenedWorkspace());
                c.CreateOrUpdate(WaitUntil.Completed, "b", new {|AML1001:TeamWorkspace|}());
            }
        }
        """);

    [Fact]
    public Task Code_in_a_namespace_of_that_name_is_the_user_s_all_the_same() => Verify.Reports(SdkFamily.Arm, """
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;

        namespace Azure.Contoso
        {
            public sealed class TeamWorkspace : MachineLearningWorkspaceData
            {
                public TeamWorkspace() : base(AzureLocation.WestEurope) => IsHbiWorkspace = true;
            }

            public static class Hardening
            {
                public static void Harden(MachineLearningWorkspaceData data) => data.IsHbiWorkspace = true;
            }

            public static class Program
            {
                public static void Run(MachineLearningWorkspaceCollection c)
                {
                    c.CreateOrUpdate(WaitUntil.Completed, "a", new TeamWorkspace());
                    var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);
                    Hardening.Harden(data);
                    c.CreateOrUpdate(WaitUntil.Completed, "b", data);
                }
            }
        }
        """);

    [Fact]
    public Task An_abstract_class_creates_nothing() => Reports("""
        public abstract class TeamWorkspace : MachineLearningWorkspaceData
        {
            protected TeamWorkspace() : base(AzureLocation.WestEurope) { }
        }
        """);

    [Fact]
    public Task A_property_of_the_user_may_set_the_library_s() => Reports("""
        public sealed class TeamWorkspace : MachineLearningWorkspaceData
        {
            public TeamWorkspace() : base(AzureLocation.WestEurope) { }

            public bool Hardened { set => IsHbiWorkspace = value; }
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c, bool hardened)
            {
                c.CreateOrUpdate(WaitUntil.Completed, "a", new TeamWorkspace { Hardened = true });
                c.CreateOrUpdate(WaitUntil.Completed, "b", new TeamWorkspace { Hardened = {|AML1001:false|} });
                c.CreateOrUpdate(WaitUntil.Completed, "c", new TeamWorkspace { Hardened = hardened });
            }
        }
        """);

    [Fact]
    public Task The_management_library_has_constructors_without_arguments() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public class PlainWorkspace : Workspace { }

        public class NamedWorkspace : {|AML1001:Workspace|}
        {
            public NamedWorkspace(string name) => FriendlyName = name;
            public NamedWorkspace(int number) => FriendlyName = "ws" + number;
        }

        public static class Program
        {
            public static void Run(IWorkspacesOperations workspaces)
            {
                workspaces.CreateOrUpdate("rg", "ws", new {|AML1001:PlainWorkspace|}());
                workspaces.CreateOrUpdate("rg", "ws", new PlainWorkspace { HbiWorkspace = true });
            }
        }
        """);

    [Fact]
    public Task A_constructor_that_is_given_the_object_completes_it() => Reports("""
        public sealed class Hardener
        {
            public Hardener(MachineLearningWorkspaceData data) => data.IsHbiWorkspace = true;
        }

        public static class Program
        {
            public static void Run()
            {
                var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);
                _ = new Hardener(data);
            }
        }
        """);

    [Fact]
    public Task An_object_that_another_one_keeps_may_be_completed_there() => Reports("""
        public sealed class Builder
        {
            private MachineLearningWorkspaceData _data = null!;

            public Builder For(MachineLearningWorkspaceData data)
            {
                _data = data;
                return this;
            }

            public void Harden() => _data.IsHbiWorkspace = true;
        }

        public static class Program
        {
            public static void Run(Builder builder)
            {
                var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);
                builder.For(data);
                builder.Harden();
            }
        }
        """);

    [Theory]
    [InlineData("static bool Hbi() => false;", "Hbi()")]
    [InlineData("static bool Hbi() { return false; }", "Hbi()")]
    [InlineData("static bool Hbi => false;", "Hbi")]
    [InlineData("static bool Hbi { get { return false; } }", "Hbi")]
    [InlineData("static bool Hbi { get; } = false;", "Hbi")]
    [InlineData("const bool Off = false; static bool Hbi(string environment) => Off;", "Hbi(\"dev\")")]
    public Task A_constant_that_a_member_returns_is_followed(string member, string use) => Reports($$"""
        public static class Program
        {
            private {{member}}

            public static MachineLearningWorkspaceData Create() => new(AzureLocation.WestEurope) { IsHbiWorkspace = {|AML1001:{{use}}|} };
        }
        """);

    [Theory]
    [InlineData("static bool Hbi() => true;", "Hbi()")]
    [InlineData("static bool Hbi(bool value) => value;", "Hbi(false)")]
    [InlineData("static bool Hbi() => bool.Parse(Environment.GetEnvironmentVariable(\"HBI\") ?? \"false\");", "Hbi()")]
    [InlineData("static bool Hbi { get; set; } = false;", "Hbi")]
    [InlineData("static bool Hbi { get { return Count > 3; } } static int Count;", "Hbi")]
    public Task Anything_else_that_a_member_returns_is_not_known(string member, string use) => Reports($$"""
        public static class Program
        {
            private {{member}}

            public static MachineLearningWorkspaceData Create() => new(AzureLocation.WestEurope) { IsHbiWorkspace = {{use}} };
        }
        """);

    [Fact]
    public Task A_virtual_member_may_return_anything() => Reports("""
        public class Settings
        {
            public virtual bool Hbi() => false;
        }

        public static class Program
        {
            public static MachineLearningWorkspaceData Create(Settings settings) => new(AzureLocation.WestEurope) { IsHbiWorkspace = settings.Hbi() };
        }
        """);
}
