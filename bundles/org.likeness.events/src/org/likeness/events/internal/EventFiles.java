// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.likeness.base.io.Problems;
import org.likeness.events.EventData;
import org.likeness.events.EventImage;
import org.likeness.events.Histogram;
import org.likeness.events.Series;
import org.likeness.events.internal.ProtoReader.MalformedEvent;

/** All event files of a folder, in the order of their names. */
public final class EventFiles implements EventData, EventParser.Handler {
  /** Per tag; beyond that every second one but the first and the last is forgotten: memory stays bounded. */
  private static final int MOST_IMAGES = 256;

  private final Path folder;
  private final Map<Path, RecordFile> files = new LinkedHashMap<>();
  private final EventParser parser = new EventParser(this);
  private final Map<String, GrowingSeries> scalars = new TreeMap<>();
  private final Map<String, List<EventImage>> images = new TreeMap<>();
  private final Map<String, List<Histogram>> histograms = new TreeMap<>();
  private final Map<String, String> others = new TreeMap<>();

  public EventFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized boolean refresh() {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var list = Files.list(folder)) {
      list.filter(f -> f.getFileName().toString().contains("tfevents")).sorted().forEach(f -> files.computeIfAbsent(f, RecordFile::new));
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
    int n = 0;
    for (RecordFile file : files.values()) {
      n += read(file);
    }
    return n > 0;
  }

  private int read(RecordFile file) {
    try {
      return file.read(data -> {
        try {
          parser.event(data);
        } catch (MalformedEvent e) {
          file.leftOut("a record cannot be understood (" + e.getMessage() + ")");
        }
      });
    } catch (NoSuchFileException e) {
      return 0; // moved away while it was being read
    } catch (IOException e) {
      throw Problems.reading(file.file(), e);
    }
  }

  @Override
  public void scalar(String tag, long step, double wall, double value) {
    scalars.computeIfAbsent(tag, t -> new GrowingSeries()).add(step, wall, value);
  }

  @Override
  public void image(String tag, EventImage image) {
    List<EventImage> of = images.computeIfAbsent(tag, t -> new ArrayList<>());
    of.add(image);
    if (of.size() > MOST_IMAGES) {
      for (int i = of.size() - 2; i > 0; i -= 2) {
        of.remove(i);
      }
    }
  }

  @Override
  public void histogram(String tag, Histogram histogram) {
    List<Histogram> of = histograms.computeIfAbsent(tag, t -> new ArrayList<>());
    of.add(histogram);
    if (of.size() > MOST_IMAGES) {
      for (int i = of.size() - 2; i > 0; i -= 2) {
        of.remove(i);
      }
    }
  }

  @Override
  public void other(String tag, String kind) {
    others.put(tag, kind);
  }

  @Override
  public synchronized Map<String, String> otherTags() {
    return new TreeMap<>(others);
  }

  @Override
  public synchronized List<String> unfinished() {
    return files.values().stream().map(RecordFile::unfinished).filter(d -> !d.isEmpty()).toList();
  }

  @Override
  public void restart(long step) {
    scalars.values().forEach(s -> s.dropFrom(step));
    images.values().forEach(l -> l.removeIf(i -> i.step() >= step));
    histograms.values().forEach(l -> l.removeIf(h -> h.step() >= step));
  }

  @Override
  public synchronized Set<String> scalarTags() {
    return new TreeSet<>(scalars.keySet());
  }

  @Override
  public synchronized Series series(String tag) {
    GrowingSeries s = scalars.get(tag);
    return s == null ? Series.EMPTY : s.snapshot();
  }

  @Override
  public synchronized Set<String> imageTags() {
    return new TreeSet<>(images.keySet());
  }

  @Override
  public synchronized List<EventImage> images(String tag) {
    return List.copyOf(images.getOrDefault(tag, List.of()));
  }

  @Override
  public synchronized Set<String> histogramTags() {
    return new TreeSet<>(histograms.keySet());
  }

  @Override
  public synchronized List<Histogram> histograms(String tag) {
    return List.copyOf(histograms.getOrDefault(tag, List.of()));
  }

  @Override
  public synchronized List<String> damage() {
    return files.values().stream().map(RecordFile::damage).filter(d -> !d.isEmpty()).toList();
  }
}
