// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.time.Duration;
import java.util.List;
import org.likeness.api.plugin.Kind;
import org.likeness.core.recipe.RecipeNode;

/**
 * The plug-ins that are there now. They come and go while the program runs. Safe to use from any thread.
 *
 * <p>An id is given in full ({@code loss.hinge}), as the part after the dot ({@code hinge}), or as an alias.
 */
public interface PluginRegistry {

  /**
   * All plug-ins, failed and replaced ones too, by kind, then id, the highest ranking first. Each is made and asked, for
   * five seconds at most; one that does not answer is listed as failed.
   */
  List<PluginEntry> entries();

  /** The kinds that Likeness brings, then those of the plug-ins that are there and work. */
  List<Kind> kinds();

  /** Those of one kind; no other is asked. */
  List<PluginEntry> entries(Kind kind);

  /** Those that answer to an id, whatever their kind; no other is asked. */
  List<PluginEntry> named(String id);

  /** Every id that is there, working or not; no plug-in is asked. */
  List<String> ids();

  /**
   * The plug-ins that have been inside one call for at least so long, in words, the longest first: for whoever waits in
   * vain.
   */
  List<String> atWork(Duration least);

  /**
   * The entry that answers to an id: the highest ranking one that works, else the one that tells why it does not.
   *
   * @throws org.likeness.api.problem.UserProblem when there is none; the sentence names the nearest ids
   */
  PluginEntry entry(Kind kind, String id);

  /**
   * The plug-in itself.
   *
   * @throws org.likeness.api.problem.UserProblem when there is none or it has failed; missing models are no reason
   */
  <T> T plugin(Kind kind, String id, Class<T> type);

  /**
   * A plug-in with parameters from plain data.
   *
   * @param plain an id, or a map with {@code id} and parameters
   * @param where for messages: a file with its line, a flag
   * @throws org.likeness.api.problem.UserProblem unknown id, unknown parameter, wrong type, out of range
   */
  Configured configure(Kind kind, Object plain, String where);

  /**
   * The same from a recipe; messages name file, line and key.
   *
   * @param notParameters further keys of the map that belong to the caller: {@code weight}
   */
  Configured configure(Kind kind, RecipeNode node, String... notParameters);

  /** The same with one key of the caller's; without it {@link #configure(Kind, Object, String)} would be meant. */
  default Configured configure(Kind kind, RecipeNode node, String notParameter) {
    return configure(kind, node, new String[] {notParameter});
  }

  /** Calls the listener, on any thread, after plug-ins came or went; closing ends it. */
  AutoCloseable onChange(Runnable listener);
}
