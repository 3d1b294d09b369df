namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>All outcomes of what a program leaves open, one path after the other.</summary>
internal sealed class Choices
{
    private readonly List<(int Taken, int Certain, int Possible)> _path = [];
    private int _next;

    /// <summary>False when this path takes a turn that a program may take, but of which nobody can be certain.</summary>
    public bool IsCertain => _path.TrueForAll(choice => choice.Taken < choice.Certain);

    /// <param name="certain">Outcomes that there are in any case.</param>
    /// <param name="possible">Outcomes that there may be, on top of them.</param>
    public int Choose(int certain, int possible = 0)
    {
        if (_next == _path.Count)
        {
            _path.Add((0, certain, certain + possible));
        }

        return _path[_next++].Taken;
    }

    /// <summary>Goes on to the next path; false when there is none.</summary>
    public bool MoveNext()
    {
        _next = 0;
        while (_path.Count > 0)
        {
            (int taken, int certain, int possible) = _path[^1];
            _path.RemoveAt(_path.Count - 1);
            if (taken + 1 < possible)
            {
                _path.Add((taken + 1, certain, possible));
                return true;
            }
        }

        return false;
    }
}
