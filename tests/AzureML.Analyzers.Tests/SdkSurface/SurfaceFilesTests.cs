using global::SdkSurface.Generator;
using Xunit;

namespace AzureML.Analyzers.Tests.SdkSurface;

/// <summary>The checked-in surfaces are what the facts give today. UPDATE_SURFACES=1 writes them instead.</summary>
public sealed class SurfaceFilesTests
{
    [Fact]
    public void Generated_files_are_current()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SURFACES") == "1")
        {
            SurfaceFiles.Write(SurfaceReferences.SourceFolder);
        }

        Assert.Empty(SurfaceFiles.Stale(SurfaceReferences.SourceFolder));
    }
}
