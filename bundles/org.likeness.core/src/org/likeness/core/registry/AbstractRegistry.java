// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.kinds.Kinds;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.PluginEntry.State;

/** What is the same whether plug-ins come as services or as a list. */
abstract class AbstractRegistry implements PluginRegistry {

  private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt((Candidate c) -> -c.entry().ranking())
      .thenComparingLong(Candidate::order);

  private final Predicate<String> modelInstalled;
  private final Calls calls = new Calls();

  AbstractRegistry(Predicate<String> modelInstalled) {
    this.modelInstalled = modelInstalled;
  }

  /** Those with a service (or the promise of one). */
  abstract List<Candidate> candidates();

  /** Those that could not even be offered: unresolved bundles, unsatisfied components. */
  List<PluginEntry> broken() {
    return List.of();
  }

  @Override
  public List<PluginEntry> entries() {
    return entries(e -> true);
  }

  @Override
  public List<Kind> kinds() {
    List<PluginEntry> foreign = entries(e -> !Kinds.OURS.contains(e.kind()));
    return Stream.concat(Kinds.OURS.stream(), foreign.stream().map(PluginEntry::kind).filter(k -> k.type() != Plugin.class)).distinct().toList();
  }

  @Override
  public List<PluginEntry> entries(Kind kind) {
    return entries(e -> e.kind().equals(kind));
  }

  @Override
  public List<PluginEntry> named(String id) {
    return entries(e -> answers(e, id));
  }

  @Override
  public List<String> ids() {
    return Stream.concat(candidates().stream().map(Candidate::entry), broken().stream()).map(PluginEntry::id).distinct().sorted().toList();
  }

  @Override
  public List<String> atWork(Duration least) {
    return calls.inWords(least);
  }

  /** Only those that are wanted are asked, all of them at the same time. */
  private List<PluginEntry> entries(Predicate<PluginEntry> wanted) {
    List<Candidate> asked = candidates().stream().filter(c -> wanted.test(c.entry())).sorted(BEST_FIRST).toList();
    asked.stream().filter(c -> c.entry().state() != State.FAILED).forEach(c -> c.probing().start());
    List<PluginEntry> out = new ArrayList<>();
    Map<String, PluginEntry> taken = new HashMap<>();
    for (Candidate c : asked) {
      PluginEntry e = state(c);
      PluginEntry first = e.state() == State.FAILED ? null : taken.putIfAbsent(e.kind() + " " + e.id(), e);
      out.add(first == null ? e : e.with(State.REPLACED, replaced(e, first)));
    }
    broken().stream().filter(wanted).forEach(out::add);
    out.sort(Comparator.comparingInt((PluginEntry e) -> ordinal(e.kind()))
        .thenComparing(PluginEntry::id).thenComparingInt(e -> -e.ranking()));
    return out;
  }

  private static String replaced(PluginEntry e, PluginEntry first) {
    return first.ranking() > e.ranking() ? "the plug-in of the same id in " + first.origin() + " has a higher ranking"
        : "the plug-in of the same id that was there first is kept: " + first.origin();
  }

  @Override
  public PluginEntry entry(Kind kind, String id) {
    Candidate best = find(kind, id);
    return best == null ? brokenEntry(kind, id) : state(best);
  }

  @Override
  public <T> T plugin(Kind kind, String id, Class<T> type) {
    return type.cast(working(kind, id, ""));
  }

  @Override
  public Configured configure(Kind kind, Object plain, String where) {
    return new Configuring(this).configure(kind, plain, where);
  }

  @Override
  public Configured configure(Kind kind, RecipeNode node, String... notParameters) {
    return new Configuring(this).configure(kind, node, Set.of(notParameters));
  }

  /** The plug-in that answers to an id and works. @param where for the sentence when there is none */
  Plugin<?> working(Kind kind, String id, String where) {
    Candidate best = find(kind, id);
    PluginEntry entry;
    try {
      entry = best == null ? brokenEntry(kind, id) : state(best);
    } catch (UserProblem e) {
      throw where.isEmpty() ? e : new UserProblem(where + e.getMessage(), e);
    }
    if (best == null || entry.state() == State.FAILED) {
      throw new UserProblem(where + "the " + kind.words() + " '" + entry.id() + "' (" + entry.origin() + ") does not work: " + entry.reason());
    }
    return Guard.of(entry, best.probing().answer().plugin(), calls);
  }

  /** The best candidate that works, else the best that does not; null when no candidate answers to the id. */
  private Candidate find(Kind kind, String id) {
    Candidate failed = null;
    for (Candidate c : candidates().stream().filter(c -> c.entry().kind().equals(kind) && answers(c.entry(), id)).sorted(BEST_FIRST).toList()) {
      if (state(c).state() != State.FAILED) {
        return c;
      }
      failed = failed == null ? c : failed;
    }
    return failed;
  }

  private PluginEntry brokenEntry(Kind kind, String id) {
    Optional<PluginEntry> broken = broken().stream().filter(e -> e.kind().equals(kind) && answers(e, id)).findFirst();
    return broken.orElseThrow(() -> new UserProblem(otherwise(kind, id)));
  }

  private String otherwise(Kind kind, String id) {
    return candidates().stream().map(Candidate::entry).filter(e -> e.id().equals(id) && !e.kind().equals(kind)).findFirst()
        .map(e -> "'" + id + "' is " + Configuring.a(e.kind()) + ", not " + Configuring.a(kind))
        .orElseGet(() -> "unknown " + kind.words() + " '" + id + "'" + suggestion(kind, id));
  }

  private String suggestion(Kind kind, String id) {
    String prefix = kind.prefix() + ".";
    Map<String, String> known = new HashMap<>();
    for (Candidate c : candidates()) {
      if (c.entry().kind().equals(kind) && !c.entry().id().isEmpty()) {
        known.put(c.entry().id().substring(Math.min(prefix.length(), c.entry().id().length())), c.entry().id());
      }
    }
    String bare = id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    List<String> near = Suggestions.nearest(bare, known.keySet()).stream().map(known::get).toList();
    if (!near.isEmpty()) {
      return "; did you mean '" + String.join("' or '", near) + "'?";
    }
    return known.isEmpty() ? "; no plug-in of this kind is installed" : "; known are " + String.join(", ", known.values().stream().sorted().toList());
  }

  private static boolean answers(PluginEntry e, String id) {
    return matches(e.kind(), e.id(), id) || e.aliases().stream().anyMatch(a -> matches(e.kind(), a, id));
  }

  private static boolean matches(Kind kind, String known, String asked) {
    return known.equals(asked) || known.equals(kind.prefix() + "." + asked);
  }

  private PluginEntry state(Candidate c) {
    PluginEntry e = c.entry();
    if (e.state() == State.FAILED) {
      return e;
    }
    Probe probe = c.probing().answer();
    if (!probe.works()) {
      return e.with(State.FAILED, probe.failure());
    }
    List<String> missing = probe.models().stream().filter(m -> !modelInstalled.test(m)).toList();
    return (missing.isEmpty() ? e : e.with(State.MODELS_MISSING, "it needs 'likeness models install " + String.join(" ", missing) + "'"))
        .with(probe.kind(), probe.parameters());
  }

  /** What nobody knows first, for it has failed; ours in their order; then the others. */
  private static int ordinal(Kind kind) {
    int at = Kinds.OURS.indexOf(kind);
    return at >= 0 ? at : kind.type() == Plugin.class ? -1 : Kinds.OURS.size();
  }
}
