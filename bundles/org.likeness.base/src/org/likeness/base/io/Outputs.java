// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;

/**
 * The files that a job is about to write where a person said, checked before any work: none is an input or another
 * output, however it is spelt or linked; nothing that is there is replaced unasked; every name fits the file system, the
 * record beside it included; every folder can be made and written. For one thread.
 *
 * <pre>
 * Outputs.replacing(overwrite).input(source, "the source clip").signed(file).require();
 * </pre>
 */
public final class Outputs {

  /** What a signed file's record has behind the file's name. */
  public static final String RECORD = ".provenance.json";

  private record Input(Path path, String what) {}

  private final boolean overwrite;
  private final List<Input> inputs = new ArrayList<>();
  private final Map<Path, String> results = new LinkedHashMap<>();

  private Outputs(boolean overwrite) {
    this.overwrite = overwrite;
  }

  /** @param overwrite whether files that are there already may be replaced; inputs never may */
  public static Outputs replacing(boolean overwrite) {
    return new Outputs(overwrite);
  }

  /**
   * A file that must stay as it is, or a folder into which nothing may be written.
   *
   * @param what in the middle of a sentence: {@code the source clip}
   */
  public Outputs input(Path path, String what) {
    inputs.add(new Input(path.toAbsolutePath(), what));
    return this;
  }

  /**
   * A file that will be written.
   *
   * @throws UserProblem when another of these outputs has the same path
   */
  public Outputs file(Path file) {
    return add(file, "");
  }

  /** A file that will be written with its signed record beside it. */
  public Outputs signed(Path file) {
    add(file, "");
    return add(recordOf(file), file.getFileName().toString());
  }

  /** Where the signed record of a file lies. */
  public static Path recordOf(Path file) {
    return file.resolveSibling(file.getFileName() + RECORD);
  }

  private Outputs add(Path file, String recordOf) {
    Path path = file.toAbsolutePath().normalize();
    if (results.containsKey(path)) {
      throw new UserProblem("Cannot write " + path + " twice: two outputs have this name");
    }
    results.put(path, recordOf);
    return this;
  }

  /**
   * Checks everything and makes the missing folders.
   *
   * @throws UserProblem in one sentence, with nothing changed, when something is in the way
   */
  public void require() {
    results.keySet().forEach(this::kind);
    results.keySet().forEach(r -> inputs.forEach(i -> apart(r, i)));
    List<Path[]> alike = distinct();
    if (!overwrite) {
      results.keySet().forEach(Outputs::free);
    }
    Rooms.check(results, alike);
  }

  private void kind(Path file) {
    if (Files.isDirectory(file)) {
      throw new UserProblem("Cannot write " + file + ": there is a folder of this name");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UserProblem("Cannot write " + file + ": it is no ordinary file");
    }
  }

  private static void apart(Path file, Input input) {
    if (Files.isDirectory(input.path())) {
      if (SamePlace.within(input.path(), file)) {
        throw new UserProblem("Cannot write " + file + ": it lies in " + input.path() + ", " + input.what() + ", where nothing is changed");
      }
    } else if (SamePlace.is(file, input.path())) {
      throw new UserProblem("Cannot write " + file + ": it is " + input.what()
          + (file.equals(input.path().normalize()) ? "" : " " + input.path() + " by another name or a link")
          + ", which is never replaced; choose another name");
    }
  }

  /** Refuses outputs that meet through links; gives back pairs that only a file system without upper and lower case would merge. */
  private List<Path[]> distinct() {
    Map<Path, Path> places = new HashMap<>();
    Map<String, Path> folded = new HashMap<>();
    List<Path[]> alike = new ArrayList<>();
    for (Path r : results.keySet()) {
      Path parent = SamePlace.real(r.getParent());
      Path other = places.putIfAbsent(parent.resolve(r.getFileName()), r);
      if (other != null) {
        throw new UserProblem("Cannot write both " + other + " and " + r + ": they are one file");
      }
      Path like = folded.putIfAbsent(SamePlace.folded(parent.resolve(r.getFileName())), r);
      if (like != null) {
        alike.add(new Path[] {like, r});
      }
    }
    return alike;
  }

  private static void free(Path file) {
    if (SamePlace.taken(file)) {
      throw new UserProblem("Cannot write " + file + ": it exists already; move it away or choose another name, or add --overwrite to "
          + "replace it (in a recipe: output: {overwrite: true})");
    }
  }
}
