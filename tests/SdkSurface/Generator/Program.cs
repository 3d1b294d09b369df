using SdkSurface.Generator;

if (args.Length == 0 || args[0].StartsWith('-') || (args.Length > 1 && args[1] != "--verify"))
{
    Console.Error.WriteLine("usage: SdkSurface.Generator <SdkSurface folder> [--verify]");
    return 2;
}

if (args.Length == 1)
{
    SurfaceFiles.Write(args[0]);
    return 0;
}

var stale = SurfaceFiles.Stale(args[0]);
foreach (var path in stale)
    Console.Error.WriteLine($"stale: {path} (run the generator)");
return stale.Count == 0 ? 0 : 1;
