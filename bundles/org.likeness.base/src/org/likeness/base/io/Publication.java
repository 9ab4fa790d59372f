// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.file.Durable;
import org.likeness.base.file.Staging;

/**
 * Files of one folder that appear together or not at all. They are written into a temporary folder beside their places, with
 * whatever belongs to them (a signed record above all) beside them there; {@link #publish} then moves first what belongs to
 * them and last the files themselves, each forced to the disk. So whoever finds such a file finds its record, also after
 * {@code kill -9} or on a full disk. What a killed process left is removed by the next that writes in that folder.
 *
 * <p>For one thread. Closing without publishing leaves nothing behind.
 */
public final class Publication implements AutoCloseable {

  /** Gives a finished file its place. */
  @FunctionalInterface
  interface Mover {
    void move(Path staged, Path place) throws IOException;
  }

  private final Path folder;
  private final Path staging;
  private final boolean overwrite;
  private final Mover mover;
  private final List<Path> files = new ArrayList<>();

  Publication(Path folder, boolean overwrite, Mover mover) {
    this.folder = folder.toAbsolutePath().normalize();
    Staging.sweep(this.folder); // however lately that was done: a killed publication may be as large as the result
    this.staging = Staging.beside(this.folder.resolve("publication"));
    this.overwrite = overwrite;
    this.mover = mover;
    try {
      Files.createDirectories(staging);
    } catch (IOException e) {
      throw Problems.writing(staging, e);
    }
  }

  /**
   * @param folder of the places; made when it is missing
   * @param overwrite whether files that are there by then are replaced
   * @throws UserProblem when nothing can be written there
   */
  public static Publication in(Path folder, boolean overwrite) {
    return new Publication(folder, overwrite, overwrite ? Publication::replace : Publication::add);
  }

  /**
   * Writes one of the files, for now under its own name in the temporary folder.
   *
   * @param file its place, directly in the folder
   * @param writer is told where to write
   * @throws UserProblem as the writer says, with the place instead of the temporary folder in its sentence
   */
  public <T> T write(Path file, Function<Path, T> writer) {
    if (!file.toAbsolutePath().normalize().getParent().equals(folder)) {
      throw new IllegalArgumentException(file + " is not in " + folder);
    }
    Path staged = staging.resolve(file.getFileName());
    files.add(staged);
    try {
      return writer.apply(staged);
    } catch (UserProblem e) {
      throw e.getMessage().contains(staging.toString()) ? new UserProblem(inWords(e.getMessage()), e) : e;
    }
  }

  /** A sentence with the places where it names the temporary folder. */
  public String inWords(String sentence) {
    return sentence.replace(staging.toString(), folder.toString());
  }

  /**
   * Puts everything in its place.
   *
   * @throws UserProblem when that fails, or a file is there by now that shall not be replaced; then none of these appears
   */
  public void publish() {
    List<Path> placed = new ArrayList<>();
    try {
      List<Path> all = new ArrayList<>(companions());
      all.addAll(files);
      Durable.syncAll(staging);
      for (Path staged : all) {
        Path place = folder.resolve(staged.getFileName());
        mover.move(staged, place);
        placed.add(place);
        Durable.sync(folder);
      }
    } catch (IOException e) {
      takeBack(placed, e);
      throw Problems.writing(folder.resolve(files.getLast().getFileName()), e);
    }
  }

  private List<Path> companions() throws IOException {
    try (var all = Files.list(staging)) {
      return all.filter(f -> !files.contains(f)).sorted().toList();
    }
  }

  /** What replaced an older file cannot be taken back: then the rest is missing, but nothing is without its record. */
  private void takeBack(List<Path> placed, Throwable cause) {
    for (Path p : overwrite ? List.<Path>of() : placed.reversed()) {
      try {
        Files.deleteIfExists(p);
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private static void replace(Path staged, Path place) throws IOException {
    Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A link fails when the place is taken, in one step; moving would replace what another process has just put there. */
  private static void add(Path staged, Path place) throws IOException {
    try {
      Files.createLink(place, staged);
      Files.delete(staged);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      Files.move(staged, place); // a file system without links; also refuses a place that is taken
    }
  }

  @Override
  public void close() {
    try {
      Atomic.delete(staging);
    } catch (IOException e) {
      throw Problems.writing(staging, e);
    }
  }
}
