// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.List;
import java.util.Optional;
import org.likeness.api.plugin.Kind;

/**
 * What is known of a plug-in, as an immutable snapshot.
 *
 * @param kind what it is; by its id alone as long as it has not been seen working
 * @param id stable id with the kind's prefix
 * @param label for people
 * @param description one or two sentences, may be empty
 * @param cites paper or source, may be empty
 * @param licence SPDX id
 * @param aliases old ids that still find it
 * @param bundle symbolic name of the bundle that brings it
 * @param version version of that bundle
 * @param jar the file in the user's plug-in folder that it comes from; empty for what belongs to Likeness
 * @param state whether it can be used
 * @param reason one sentence when the state is not {@link State#READY}, else empty
 * @param parameters its parameter record; absent when it could not be loaded
 * @param ranking the highest of equal ids is used
 */
public record PluginEntry(Kind kind, String id, String label, String description, String cites, String licence,
    List<String> aliases, String bundle, String version, String jar, State state, String reason,
    Optional<Class<? extends Record>> parameters, int ranking) {

  /** Whether a plug-in can be used. */
  public enum State {
    READY,
    /** It, its bundle or what it needs does not start. */
    FAILED,
    /** It works once models are installed; {@link PluginEntry#reason()} names the command. */
    MODELS_MISSING,
    /** Another plug-in with the same id and a higher ranking is used instead. */
    REPLACED
  }

  PluginEntry with(State newState, String newReason) {
    return new PluginEntry(kind, id, label, description, cites, licence, aliases, bundle, version, jar, newState, newReason,
        parameters, ranking);
  }

  PluginEntry with(Kind known, Class<? extends Record> newParameters) {
    return new PluginEntry(known, id, label, description, cites, licence, aliases, bundle, version, jar, state, reason,
        Optional.of(newParameters), ranking);
  }

  /** For sentences: {@code the metric 'metric.x' (org.example.metrics 1.0.0)}. */
  public String inWords() {
    return "the " + kind.words() + " '" + id + "' (" + origin() + ")";
  }

  /** Bundle, version and, for a user's plug-in, the file. */
  public String origin() {
    String file = jar.isEmpty() ? "" : java.nio.file.Path.of(jar).getFileName().toString();
    String who = bundle.isEmpty() ? "" : bundle + " " + version;
    return who.isEmpty() || file.isEmpty() ? who + file : who + ", " + file;
  }
}
