// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.workbench.datasets.gallery.Gallery;
import org.likeness.workbench.datasets.gallery.GalleryModel;
import org.likeness.workbench.datasets.internal.DatasetEditorPart;
import org.likeness.workbench.inspect.Inspection;
import org.likeness.workbench.internal.inspector.InspectorView;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Found;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;

/** The dataset editor and its gallery. */
class GalleryTest extends WorkbenchTest {

  static Found<Gallery> open(WorkbenchTest test, String name) {
    DatasetEditorPart editor = Window.editor(ThingInput.of(Thing.DATASET, name), Thing.DATASET.editor(), DatasetEditorPart.class);
    Found<Gallery> gallery = Window.find().id("dataset.gallery", Gallery.class);
    Ui.await("the thumbnails", () -> gallery.widget().model().size() > 0 && !editor.isDirtyView());
    return gallery;
  }

  @Test
  void showsFacesAndTellsTheInspector() {
    Samples.dataset(workspace, "persons", 12, scratch);
    InspectorView inspector = Window.view("org.likeness.workbench.inspector", InspectorView.class);
    Found<Gallery> gallery = open(this, "persons");
    assertEquals(12, gallery.widget().model().size());
    gallery.clickAt(20, 20);
    assertEquals(1, gallery.widget().selection().count());
    Ui.await("the face in the Inspector", () -> inspector.shown() != null && inspector.shown().title().equals("Face 1"));
    Inspection shown = inspector.shown();
    assertEquals("face", shown.icon());
    assertEquals("12", Window.find().id("dataset.count", Label.class).text());
  }

  @Test
  void filtersByWordsAndPersons() {
    Samples.dataset(workspace, "persons", 20, scratch);
    Found<Gallery> gallery = open(this, "persons");
    Window.find().id("dataset.filter", Text.class).type("swapped");
    assertEquals(4, gallery.widget().model().size());
    assertEquals(GalleryModel.Sign.SWAPPED, gallery.widget().model().sign(0));
    assertEquals("4 of 20", Window.find().id("dataset.count", Label.class).text());
    Window.find().id("dataset.filter", Text.class).type("");
    assertEquals(20, gallery.widget().model().size());
    Window.find().id("dataset.files").click();
    Ui.await("the files", () -> gallery.widget().model().element(0) instanceof org.likeness.datasets.DatasetItem);
  }

  @Test
  void rejectsRestoresAndUndoes() {
    var dataset = Samples.dataset(workspace, "persons", 6, scratch);
    Found<Gallery> gallery = open(this, "persons");
    gallery.clickAt(20, 20);
    gallery.keyCode(SWT.ARROW_RIGHT, SWT.SHIFT);
    assertEquals(2, gallery.widget().selection().count());
    gallery.key('x', 0);
    assertEquals(2, dataset.counts().rejected());
    Ui.await("the crossed out faces", () -> gallery.widget().model().rejected(0) && gallery.widget().model().rejected(1));
    assertEquals(2, gallery.widget().selection().count(), "the selection stays");
    Window.find().id("dataset.state", Combo.class).choose("Usable");
    assertEquals(4, gallery.widget().model().size());
    Window.find().id("dataset.state", Combo.class).choose("All");
    Window.command("org.eclipse.ui.edit.undo");
    Ui.await("the undo", () -> dataset.counts().rejected() == 0);
  }

  @Test
  void isEmptyWithOneSentenceAndOneButton() {
    workspace.datasets().create("nothing", new org.likeness.datasets.DatasetInfo("nothing", "", java.time.Instant.now(),
        java.util.List.of(), "", ""));
    DatasetEditorPart editor = Window.editor(ThingInput.of(Thing.DATASET, "nothing"), Thing.DATASET.editor(), DatasetEditorPart.class);
    Ui.await("the dataset", () -> !editor.isDirtyView());
    assertEquals("Import Photos or a Clip…", Window.find().id("empty.action", org.eclipse.swt.widgets.Button.class).text());
  }

  /** Numbers as pictures, counting what is loaded. */
  private record Many(int size, Set<Integer> loaded) implements GalleryModel {
    @Override
    public Object key(int index) {
      return index;
    }

    @Override
    public String caption(int index) {
      return "item " + index;
    }

    @Override
    public String tooltip(int index) {
      return caption(index);
    }

    @Override
    public Sign sign(int index) {
      return Sign.values()[index % 4];
    }

    @Override
    public boolean rejected(int index) {
      return index % 10 == 0;
    }

    @Override
    public Image thumbnail(int index, int side) {
      loaded.add(index);
      return Samples.picture(index, side);
    }

    @Override
    public Object element(int index) {
      return index;
    }
  }

  @Test
  void holdsAHundredThousandItems() {
    Many many = new Many(100_000, ConcurrentHashMap.newKeySet());
    Shell shell = new Shell();
    try {
      shell.setLayout(new FillLayout());
      Gallery gallery = new Gallery(shell);
      shell.setSize(900, 600);
      shell.open();
      gallery.show(many, false);
      Ui.await("the first thumbnails", () -> many.loaded().contains(0) && !gallery.isDirty());
      int first = many.loaded().size();
      assertTrue(first < 120, first + " thumbnails were loaded for one screen");
      gallery.selection().choose(99_999);
      gallery.reveal(99_999);
      Ui.await("the last thumbnail", () -> many.loaded().contains(99_999) && !gallery.isDirty());
      assertTrue(many.loaded().size() < 2 * first + 200, "only what is seen is loaded, not " + many.loaded().size());
      gallery.setSide(48);
      Ui.await("small thumbnails", () -> !gallery.isDirty());
      assertNotEquals(0, gallery.selection().count());
    } finally {
      shell.dispose();
    }
  }
}
