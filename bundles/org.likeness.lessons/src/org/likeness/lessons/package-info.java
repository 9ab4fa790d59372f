// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Lessons: files that tell, let guess, run recipes, show what came of them and check it. */
package org.likeness.lessons;
