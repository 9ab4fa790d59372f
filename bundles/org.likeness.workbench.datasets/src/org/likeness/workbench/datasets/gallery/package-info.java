// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** A virtual gallery of thumbnails: only what is seen is loaded and painted, however many items there are. */
package org.likeness.workbench.datasets.gallery;
