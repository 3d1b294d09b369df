namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>
/// Puts together what all paths of a program did. What must be reported happens on a path of which there is no doubt; what may be reported
/// happens on any path. Where the rules leave it to the analysis, something may be reported, but need not be: objects of different turns of
/// a loop that are in use at the same time, and what was set before an assignment that meets one of several objects.
/// </summary>
internal sealed class Judgement(OracleProgram program)
{
    private readonly List<Event> _events = [];
    private readonly List<(Pending Pending, bool IsCertain)> _pending = [];
    private readonly List<Event> _ends = [];
    private readonly HashSet<string> _left = [];
    private readonly HashSet<string> _certainlyLeft = [];
    private readonly HashSet<string> _blurred = [];
    private readonly HashSet<string> _kept = [];
    private readonly HashSet<string> _shown = [];
    private readonly HashSet<string> _dropped = [];
    private readonly HashSet<(string Key, Setting Setting)> _lambdaWrites = [];
    private readonly Dictionary<(SetSetting Write, string Context), HashSet<string>> _targets = [];
    private readonly Dictionary<string, HashSet<(Setting Setting, SettingValue Value)>> _values = [];
    private readonly Dictionary<string, Creation> _sites = [];
    private readonly Dictionary<object, int> _numbers = [];
    private readonly OracleVerdict _verdict = new();
    private readonly Dictionary<(string Key, Setting Setting), HashSet<SetSetting>> _ambiguous = [];
    private readonly Dictionary<(Creation Site, Setting Setting), (HashSet<Place> Places, bool IsRequired)> _absences = [];
    private readonly Dictionary<(Creation Site, Setting Setting), HashSet<Place>> _badValues = [];

    public int NumberOf(object call) => _numbers.TryGetValue(call, out int number) ? number : _numbers[call] = _numbers.Count;

    /// <summary>A lambda writes the setting at a time that nobody knows: perhaps before anything else happens.</summary>
    public void NoteLambdaWrite(HeapObject target, Setting setting) => _lambdaWrites.Add((target.Key, setting));

    /// <summary>
    /// A variable that held the object gets another one. An analysis that joins paths no longer knows on which of them the variable held it,
    /// and may take it as it is on the others; and what nobody uses need not be judged at the end.
    /// </summary>
    public void NoteDropped(HeapObject target) => _dropped.Add(target.Key);

    /// <summary>The object is stored in a field on some path; an analysis need not know which, when it looks at the end.</summary>
    public void NoteKept(HeapObject target) => _kept.Add(target.Key);

    /// <summary>The object cannot be told from others of the same creation.</summary>
    public void Blur(string key) => _blurred.Add(key);

    public void NoteWrite(SetSetting write, string context, string key)
    {
        if (!_targets.TryGetValue((write, context), out HashSet<string>? keys))
        {
            _targets[(write, context)] = keys = [];
        }

        keys.Add(key);
    }

    public void NoteValue(HeapObject target, Setting setting, SettingValue value)
    {
        if (!_values.TryGetValue(target.Key, out HashSet<(Setting Setting, SettingValue Value)>? values))
        {
            _values[target.Key] = values = [];
        }

        values.Add((setting, value));
        if (target.Site is null)
        {
            // Two names of something that comes from elsewhere need not be known to be one thing.
            AllowValue(setting, value);
        }
    }

    /// <summary>Reports that are allowed wherever the value is written.</summary>
    public void AllowValue(Setting setting, SettingValue value)
    {
        if (value.Verdict == Verdict.Bad)
        {
            _verdict.Allowed.Add(new Place(setting.Rule, value.Span));
        }
    }

    public void Add(Path path, bool isCertain, bool isRequired)
    {
        // The analysis looks at the ways on which a finally block goes on.
        isRequired &= !path.HasUnwound;
        foreach (HeapObject returned in path.JudgedByCallers)
        {
            _certainlyLeft.Add(returned.Key);
        }

        foreach ((HeapObject target, Dictionary<Setting, (SettingValue Value, bool IsBlurred)> state) in path.Leaves)
        {
            _left.Add(target.Key);
            if (isCertain)
            {
                _certainlyLeft.Add(target.Key);
            }

            _events.Add(new Event(target, state, isCertain && isRequired));
        }

        foreach (Pending pending in path.Pending)
        {
            _pending.Add((pending, isCertain && isRequired));
        }

        foreach (HeapObject created in path.Objects)
        {
            if (created.Site is { } site)
            {
                _sites[created.Key] = site;
            }

            bool isLatest = created.Site is null || path.Instances[created.Key] == created.Instance;
            _ends.Add(new Event(created, created.Snapshot(), isCertain && isRequired && isLatest && path.EndedNormally));
        }
    }

    public OracleVerdict Finish()
    {
        foreach (((SetSetting write, _), HashSet<string> keys) in _targets)
        {
            if (keys.Count > 1)
            {
                foreach (string key in keys)
                {
                    _ambiguous[(key, write.Setting)] = [.. _ambiguous.GetValueOrDefault((key, write.Setting), []), write];
                }
            }
        }

        // Absence of what went to code that cannot be seen, on any path, is not certain on the others.
        _shown.UnionWith(_pending.Select(p => p.Pending.Target.Key));
        _events.ForEach(one => Judge(one.Target, one.State, one.IsCertain));
        HashSet<(string Key, string Context, object Call)> used = [.. _pending.Where(p => p.Pending.IsUsedAfter).Select(p => p.Pending.Id)];
        foreach ((Pending pending, bool isCertain) in _pending)
        {
            if (pending.IsUsedAfter)
            {
                AllowBadValues(pending);
                continue;
            }

            Judge(pending.Target, pending.State, isCertain && !used.Contains(pending.Id), isLastUse: true);
        }

        // What leaves on no path at all is judged at the end of the block. What the program was given is still there after it.
        foreach (Event end in _ends.Where(end => end.Target.Site is null || _kept.Contains(end.Target.Key) || !_certainlyLeft.Contains(end.Target.Key)))
        {
            bool isLost = _left.Contains(end.Target.Key) || _shown.Contains(end.Target.Key) || _dropped.Contains(end.Target.Key);
            Judge(end.Target, end.State, end.IsCertain && !isLost && end.Target.Site is not null);
        }

        foreach (string key in _blurred.Concat(_dropped))
        {
            AllowAll(key);
        }

        foreach (((Creation site, Setting setting), (HashSet<Place> places, bool isRequired)) in _absences)
        {
            if (isRequired)
            {
                // A bad value wins over absence.
                _verdict.RequiredOneOf.Add([.. places, .. _badValues.GetValueOrDefault((site, setting), [])]);
            }
        }

        return _verdict;
    }

    private void Judge(HeapObject target, Dictionary<Setting, (SettingValue Value, bool IsBlurred)> state, bool isRequired, bool isLastUse = false)
    {
        foreach ((Setting setting, (SettingValue value, bool isBlurred)) in state)
        {
            if (isBlurred)
            {
                AllowValues(target.Key, setting);
            }

            bool isSure = isRequired && !isBlurred && !value.IsDoubtful && !_blurred.Contains(target.Key) && !_lambdaWrites.Contains((target.Key, setting));
            HashSet<SetSetting> ambiguous = _ambiguous.GetValueOrDefault((target.Key, setting), []);
            switch (value.Verdict)
            {
                case Verdict.Bad:
                    JudgeBad(target, setting, new Place(setting.Rule, value.Span), isSure && ambiguous.All(write => write == value.Writer));
                    break;
                case Verdict.Absent or Verdict.Null when setting.IsAbsenceReported && target.Site is { } site:
                    (HashSet<Place> places, bool was) = _absences.GetValueOrDefault((site, setting), ([], false));
                    places.Add(new Place(setting.Rule, value.Span));
                    _verdict.Allowed.Add(new Place(setting.Rule, value.Span));
                    _absences[(site, setting)] = (places, was || (isSure && ambiguous.Count == 0 && (isLastUse || !_shown.Contains(target.Key))));
                    break;
            }
        }
    }

    // What is bad before code that cannot be seen stays so, whatever follows.
    private void AllowBadValues(Pending pending)
    {
        foreach ((Setting setting, (SettingValue value, _)) in pending.State)
        {
            AllowValue(setting, value);
        }
    }

    private void JudgeBad(HeapObject target, Setting setting, Place place, bool isSure)
    {
        _verdict.Allowed.Add(place);
        if (isSure)
        {
            _verdict.Required.Add(place);
        }

        if (target.Site is { } site)
        {
            if (!_badValues.TryGetValue((site, setting), out HashSet<Place>? places))
            {
                _badValues[(site, setting)] = places = [];
            }

            places.Add(place);
        }
    }

    private void AllowAll(string key)
    {
        foreach (Setting setting in program.Resource.Settings)
        {
            AllowValues(key, setting);
            if (setting.IsAbsenceReported && _sites.TryGetValue(key, out Creation? site))
            {
                _verdict.Allowed.Add(new Place(setting.Rule, site.Span));
            }
        }
    }

    private void AllowValues(string key, Setting setting)
    {
        foreach ((Setting written, SettingValue value) in _values.GetValueOrDefault(key, []))
        {
            if (written == setting && (value.Verdict == Verdict.Bad || (value.Verdict == Verdict.Null && setting.IsAbsenceReported)))
            {
                _verdict.Allowed.Add(new Place(setting.Rule, value.Span));
            }
        }
    }

    private readonly record struct Event(HeapObject Target, Dictionary<Setting, (SettingValue Value, bool IsBlurred)> State, bool IsCertain);
}
