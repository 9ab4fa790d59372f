// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Tests of Likeness Synthesis. */
package org.likeness.synthesis.tests;
